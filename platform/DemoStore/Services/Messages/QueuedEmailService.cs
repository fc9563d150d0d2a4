using Nop.Core;
using Nop.Core.Domain.Messages;
using Nop.Data;
using Nop.Services.Messages;

namespace DemoStore.Services.Messages;

public class QueuedEmailService : IQueuedEmailService
{
    private readonly TimeProvider _clock;
    private readonly IRepository<QueuedEmail> _mails;

    public QueuedEmailService(TimeProvider clock, IRepository<QueuedEmail> mails)
    {
        _clock = clock;
        _mails = mails;
    }

    public Task<QueuedEmail> GetQueuedEmailByIdAsync(int queuedEmailId) => _mails.GetByIdAsync(queuedEmailId, cache => default);

    public Task InsertQueuedEmailAsync(QueuedEmail queuedEmail) => _mails.InsertAsync(queuedEmail);

    public Task UpdateQueuedEmailAsync(QueuedEmail queuedEmail) => _mails.UpdateAsync(queuedEmail);

    public Task DeleteQueuedEmailAsync(QueuedEmail queuedEmail) => _mails.DeleteAsync(queuedEmail);

    public Task<IPagedList<QueuedEmail>> SearchEmailsAsync(string fromEmail, string toEmail, DateTime? createdFromUtc,
        DateTime? createdToUtc, bool loadNotSentItemsOnly, bool loadOnlyItemsToBeSent, int maxSendTries, bool loadNewest,
        int pageIndex = 0, int pageSize = int.MaxValue)
        => _mails.GetAllPagedAsync(mails =>
        {
            if (!string.IsNullOrWhiteSpace(fromEmail))
                mails = mails.Where(m => m.From.Contains(fromEmail.Trim()));
            if (!string.IsNullOrWhiteSpace(toEmail))
                mails = mails.Where(m => m.To.Contains(toEmail.Trim()));
            if (createdFromUtc is DateTime from)
                mails = mails.Where(m => m.CreatedOnUtc >= from);
            if (createdToUtc is DateTime to)
                mails = mails.Where(m => m.CreatedOnUtc <= to);
            if (loadNotSentItemsOnly)
                mails = mails.Where(m => m.SentOnUtc == null);
            if (loadOnlyItemsToBeSent)
            {
                var now = _clock.GetUtcNow().UtcDateTime;
                mails = mails.Where(m => m.DontSendBeforeDateUtc == null || m.DontSendBeforeDateUtc <= now);
            }
            mails = mails.Where(m => m.SentTries < maxSendTries);
            return loadNewest
                ? mails.OrderByDescending(m => m.CreatedOnUtc).ThenByDescending(m => m.Id)
                : mails.OrderByDescending(m => m.PriorityId).ThenBy(m => m.CreatedOnUtc).ThenBy(m => m.Id);
        }, pageIndex, pageSize);
}
