using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Logging;
using Nop.Data;
using LogLevel = Nop.Core.Domain.Logging.LogLevel;

namespace DemoStore.Services.Logging;

/// <summary>The shop's own log: rows of the Log table. Writing one publishes no event.</summary>
public class LogService(IRepository<Log> logs, IWebHelper webHelper, TimeProvider clock) : Nop.Services.Logging.ILogger
{
    public virtual bool IsEnabled(LogLevel level) => level != LogLevel.Debug;

    public virtual async Task InsertLogAsync(LogLevel logLevel, string shortMessage,
        string fullMessage = "", Customer customer = null)
        => await logs.InsertAsync(new Log
        {
            LogLevel = logLevel,
            ShortMessage = shortMessage,
            FullMessage = fullMessage,
            IpAddress = webHelper.GetCurrentIpAddress(),
            CustomerId = customer?.Id,
            PageUrl = webHelper.GetThisPageUrl(true),
            ReferrerUrl = webHelper.GetUrlReferrer(),
            CreatedOnUtc = clock.GetUtcNow().UtcDateTime
        }, publishEvent: false);

    public virtual Task InformationAsync(string message, Exception exception = null, Customer customer = null)
        => WriteAsync(LogLevel.Information, message, exception, customer);

    public virtual Task WarningAsync(string message, Exception exception = null, Customer customer = null)
        => WriteAsync(LogLevel.Warning, message, exception, customer);

    public virtual Task ErrorAsync(string message, Exception exception = null, Customer customer = null)
        => WriteAsync(LogLevel.Error, message, exception, customer);

    public virtual async Task<Log> GetLogByIdAsync(int logId) => await logs.GetByIdAsync(logId);

    public virtual async Task DeleteLogAsync(Log log) => await logs.DeleteAsync(log, publishEvent: false);

    public virtual async Task ClearLogAsync(DateTime? olderThan = null)
        => await (olderThan is { } limit ? logs.DeleteAsync(log => log.CreatedOnUtc < limit) : logs.DeleteAsync(log => true));

    public virtual async Task<IPagedList<Log>> GetAllLogsAsync(DateTime? fromUtc = null, DateTime? toUtc = null,
        string message = "", LogLevel? logLevel = null, int pageIndex = 0, int pageSize = int.MaxValue)
        => await logs.GetAllPagedAsync(query =>
        {
            if (fromUtc is { } from)
                query = query.Where(log => log.CreatedOnUtc >= from);
            if (toUtc is { } to)
                query = query.Where(log => log.CreatedOnUtc <= to);
            if (logLevel is { } level)
            {
                var levelId = (int)level;
                query = query.Where(log => log.LogLevelId == levelId);
            }
            if (!string.IsNullOrEmpty(message))
                query = query.Where(log => log.ShortMessage.Contains(message) || log.FullMessage.Contains(message));
            return query.OrderByDescending(log => log.Id);
        }, pageIndex, pageSize);

    private async Task WriteAsync(LogLevel level, string message, Exception exception, Customer customer)
    {
        if (!IsEnabled(level))
            return;
        await InsertLogAsync(level, message, exception?.ToString() ?? string.Empty, customer);
    }
}
