using Nop.Core.Domain.Messages;
using Nop.Data;
using Nop.Services.Messages;

namespace DemoStore.Services.Messages;

/// <summary>Templates belong to every store here: a store's id narrows nothing.</summary>
public class MessageTemplateService : IMessageTemplateService
{
    private readonly IRepository<MessageTemplate> _templates;

    public MessageTemplateService(IRepository<MessageTemplate> templates) => _templates = templates;

    public Task<IList<MessageTemplate>> GetMessageTemplatesByNameAsync(string messageTemplateName, int? storeId = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(messageTemplateName);
        return _templates.GetAllAsync(templates => templates.Where(t => t.Name == messageTemplateName).OrderBy(t => t.Id));
    }

    public Task<IList<MessageTemplate>> GetAllMessageTemplatesAsync(int storeId, string keywords = null, bool? isActive = null, int emailAccountId = 0)
        => _templates.GetAllAsync(templates =>
        {
            if (isActive is bool active)
                templates = templates.Where(t => t.IsActive == active);
            if (emailAccountId > 0)
                templates = templates.Where(t => t.EmailAccountId == emailAccountId);
            if (!string.IsNullOrWhiteSpace(keywords))
                templates = templates.Where(t => t.Subject.Contains(keywords) || t.Body.Contains(keywords) || t.Name.Contains(keywords));
            return templates.OrderBy(t => t.Name).ThenBy(t => t.Id);
        });

    public Task<MessageTemplate> GetMessageTemplateByIdAsync(int messageTemplateId) => _templates.GetByIdAsync(messageTemplateId, cache => default);

    public Task UpdateMessageTemplateAsync(MessageTemplate messageTemplate) => _templates.UpdateAsync(messageTemplate);

    public Task InsertMessageTemplateAsync(MessageTemplate messageTemplate) => _templates.InsertAsync(messageTemplate);

    public Task DeleteMessageTemplateAsync(MessageTemplate messageTemplate) => _templates.DeleteAsync(messageTemplate);
}
