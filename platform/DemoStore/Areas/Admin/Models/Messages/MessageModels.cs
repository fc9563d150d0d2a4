using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Web.Areas.Admin.Models.Messages;

public record QueuedEmailSearchModel : BaseSearchModel
{
    [NopResourceDisplayName("Admin.System.QueuedEmails.List.ToEmail")]
    public string SearchToEmail { get; set; }

    [NopResourceDisplayName("Admin.System.QueuedEmails.List.LoadNotSent")]
    public bool SearchLoadNotSent { get; set; }
}

public record QueuedEmailListModel : BasePagedListModel<QueuedEmailModel>;

/// <summary>A mail that waits or was sent. Body is what the customer's mail program gets: HTML.</summary>
public record QueuedEmailModel : BaseNopEntityModel
{
    [NopResourceDisplayName("Admin.System.QueuedEmails.Fields.Subject")]
    public string Subject { get; set; }

    [NopResourceDisplayName("Admin.System.QueuedEmails.Fields.To")]
    public string To { get; set; }

    [NopResourceDisplayName("Admin.System.QueuedEmails.Fields.From")]
    public string From { get; set; }

    [NopResourceDisplayName("Admin.System.QueuedEmails.Fields.Body")]
    public string Body { get; set; }

    [NopResourceDisplayName("Admin.System.QueuedEmails.Fields.CreatedOn")]
    public DateTime CreatedOn { get; set; }

    [NopResourceDisplayName("Admin.System.QueuedEmails.Fields.SentOn")]
    public string SentOn { get; set; }
}

public record MessageTemplateSearchModel : BaseSearchModel
{
    [NopResourceDisplayName("Admin.ContentManagement.MessageTemplates.List.SearchKeywords")]
    public string SearchKeywords { get; set; }
}

public record MessageTemplateListModel : BasePagedListModel<MessageTemplateModel>;

public record MessageTemplateModel : BaseNopEntityModel
{
    [NopResourceDisplayName("Admin.ContentManagement.MessageTemplates.Fields.Name")]
    public string Name { get; set; }

    [NopResourceDisplayName("Admin.ContentManagement.MessageTemplates.Fields.Subject")]
    public string Subject { get; set; }

    [NopResourceDisplayName("Admin.ContentManagement.MessageTemplates.Fields.Body")]
    public string Body { get; set; }

    [NopResourceDisplayName("Admin.ContentManagement.MessageTemplates.Fields.IsActive")]
    public bool IsActive { get; set; }
}
