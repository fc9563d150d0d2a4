using Nop.Core;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Messages;
using Nop.Core.Events;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Stores;

namespace DemoStore.Services.Messages;

/// <summary>
/// Turns active templates of one name into queued mails. A template that is missing or switched off sends nothing
/// and asks nobody for tokens. Nothing leaves the queue: this shop has no mail server.
/// </summary>
public class MailSender
{
    private readonly IEmailAccountService _accounts;
    private readonly EmailAccountSettings _accountSettings;
    private readonly IEventPublisher _events;
    private readonly QueuedMailWriter _queue;
    private readonly IStoreContext _storeContext;
    private readonly IStoreService _stores;
    private readonly IMessageTemplateService _templates;

    public MailSender(IEmailAccountService accounts, EmailAccountSettings accountSettings, IEventPublisher events,
        QueuedMailWriter queue, IStoreContext storeContext, IStoreService stores, IMessageTemplateService templates)
    {
        _accounts = accounts;
        _accountSettings = accountSettings;
        _events = events;
        _queue = queue;
        _storeContext = storeContext;
        _stores = stores;
        _templates = templates;
    }

    /// <summary>Ids of the mails queued. A store of 0 is the current one.</summary>
    public async Task<IList<int>> SendAsync(string template, int storeId, int languageId, MailRecipient recipient,
        Func<MailTokens, MailTokens> tokensOf)
    {
        var store = (storeId == 0 ? null : await _stores.GetStoreByIdAsync(storeId)) ?? await _storeContext.GetCurrentStoreAsync();
        var mails = new List<int>();
        foreach (var message in await _templates.GetMessageTemplatesByNameAsync(template, store.Id))
        {
            if (!message.IsActive || await AccountAsync(message) is not { } account)
                continue;

            var tokens = tokensOf(new MailTokens()).Store(store);
            await tokens.AnnounceAsync(_events);
            await _events.PublishAsync(new MessageTokensAddedEvent(message, tokens.List));

            var (address, name) = recipient.Resolve(account);
            mails.Add(await _queue.WriteAsync(new MailDraft(message, account, languageId, tokens.List, address, name)));
        }
        return mails;
    }

    private async Task<EmailAccount> AccountAsync(MessageTemplate message)
        => await _accounts.GetEmailAccountByIdAsync(message.EmailAccountId)
            ?? await _accounts.GetEmailAccountByIdAsync(_accountSettings.DefaultEmailAccountId)
            ?? (await _accounts.GetAllEmailAccountsAsync()).FirstOrDefault();
}
