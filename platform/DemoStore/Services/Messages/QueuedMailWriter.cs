using System.Net;
using System.Text.RegularExpressions;
using Nop.Core.Domain.Messages;
using Nop.Services.Localization;
using Nop.Services.Messages;

namespace DemoStore.Services.Messages;

public sealed record MailDraft(MessageTemplate Template, EmailAccount Account, int LanguageId, IList<Token> Tokens, string To, string ToName)
{
    public string Subject { get; init; }
    public string From { get; init; }
    public string FromName { get; init; }
    public string ReplyTo { get; init; }
    public string ReplyToName { get; init; }
    public bool IgnoreDelay { get; init; }
}

/// <summary>Writes one mail into the queue: template in its language, %tokens% replaced (encoded in the body, plain in the subject).</summary>
public partial class QueuedMailWriter
{
    private readonly TimeProvider _clock;
    private readonly ILocalizationService _localization;
    private readonly IQueuedEmailService _queue;

    public QueuedMailWriter(TimeProvider clock, ILocalizationService localization, IQueuedEmailService queue)
    {
        _clock = clock;
        _localization = localization;
        _queue = queue;
    }

    public async Task<int> WriteAsync(MailDraft draft)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        var template = draft.Template;
        var subject = string.IsNullOrEmpty(draft.Subject)
            ? await _localization.GetLocalizedAsync(template, t => t.Subject, draft.LanguageId)
            : draft.Subject;
        var mail = new QueuedEmail
        {
            Priority = QueuedEmailPriority.High,
            From = string.IsNullOrEmpty(draft.From) ? draft.Account.Email : draft.From,
            FromName = string.IsNullOrEmpty(draft.FromName) ? draft.Account.DisplayName : draft.FromName,
            To = draft.To,
            ToName = draft.ToName,
            ReplyTo = draft.ReplyTo,
            ReplyToName = draft.ReplyToName,
            CC = string.Empty,
            Bcc = template.BccEmailAddresses,
            Subject = Replace(subject, draft.Tokens, encode: false),
            Body = Replace(await _localization.GetLocalizedAsync(template, t => t.Body, draft.LanguageId), draft.Tokens, encode: true),
            CreatedOnUtc = now,
            EmailAccountId = draft.Account.Id,
            DontSendBeforeDateUtc = draft.IgnoreDelay || template.DelayBeforeSend is not int delay ? null
                : now + (template.DelayPeriod == MessageDelayPeriod.Days ? TimeSpan.FromDays(delay) : TimeSpan.FromHours(delay))
        };
        await _queue.InsertQueuedEmailAsync(mail);
        return mail.Id;
    }

    private static string Replace(string text, IList<Token> tokens, bool encode)
    {
        if (string.IsNullOrEmpty(text))
            return text;

        var values = new Dictionary<string, Token>(StringComparer.OrdinalIgnoreCase);
        foreach (var token in tokens)
            values[token.Key] = token;
        return TokenPattern().Replace(text, match =>
        {
            if (!values.TryGetValue(match.Groups[1].Value, out var token))
                return match.Value;
            var value = token.Value?.ToString() ?? string.Empty;
            return encode && !token.NeverHtmlEncoded ? WebUtility.HtmlEncode(value) : value;
        });
    }

    [GeneratedRegex(@"%([\w.()]+)%")]
    private static partial Regex TokenPattern();
}
