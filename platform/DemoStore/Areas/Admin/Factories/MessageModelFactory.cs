using Nop.Core.Domain.Messages;
using Nop.Services.Messages;
using Nop.Web.Areas.Admin.Models.Messages;
using Nop.Web.Framework.Models.Extensions;

namespace Nop.Web.Areas.Admin.Factories;

/// <summary>Models of the queued mail and of the templates that it is made from.</summary>
public class MessageModelFactory(AdminLists lists, IQueuedEmailService mails, IMessageTemplateService templates)
{
    public QueuedEmailSearchModel PrepareMailSearch()
    {
        var model = new QueuedEmailSearchModel();
        model.SetGridPageSize();

        return model;
    }

    public async Task<QueuedEmailListModel> PrepareMailsAsync(QueuedEmailSearchModel search)
    {
        var found = await mails.SearchEmailsAsync(null, search.SearchToEmail, null, null, search.SearchLoadNotSent, false, int.MaxValue, true,
            search.Page - 1, search.PageSize);
        var rows = new List<QueuedEmailModel>();
        foreach (var mail in found)
            rows.Add((await PrepareMailAsync(mail)) with { Body = null });

        return new QueuedEmailListModel().PrepareToGrid(search, found, () => rows);
    }

    public async Task<QueuedEmailModel> PrepareMailAsync(QueuedEmail mail) => new()
    {
        Id = mail.Id,
        Subject = mail.Subject,
        To = Address(mail.To, mail.ToName),
        From = Address(mail.From, mail.FromName),
        Body = mail.Body,
        CreatedOn = await lists.LocalAsync(mail.CreatedOnUtc),
        SentOn = await lists.LocalTextAsync(mail.SentOnUtc, "Admin.System.QueuedEmails.Fields.SentOn.NotSent"),
    };

    public MessageTemplateSearchModel PrepareTemplateSearch()
    {
        var model = new MessageTemplateSearchModel();
        model.SetGridPageSize();

        return model;
    }

    public async Task<MessageTemplateListModel> PrepareTemplatesAsync(MessageTemplateSearchModel search)
    {
        var found = (await templates.GetAllMessageTemplatesAsync(0, search.SearchKeywords)).ToPagedList(search);

        return new MessageTemplateListModel().PrepareToGrid(search, found, () => found.Select(template => PrepareTemplate(template) with { Body = null }));
    }

    public MessageTemplateModel PrepareTemplate(MessageTemplate template) => new()
    {
        Id = template.Id,
        Name = template.Name,
        Subject = template.Subject,
        Body = template.Body,
        IsActive = template.IsActive,
    };

    static string Address(string email, string name) => string.IsNullOrEmpty(name) ? email : $"{name} <{email}>";
}
