using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Logging;

namespace Nop.Services.Logging;

public interface ILogger
{
    Task ClearLogAsync(DateTime? olderThan = null);

    Task DeleteLogAsync(Log log);

    Task ErrorAsync(string message, Exception exception = null, Customer customer = null);

    Task<IPagedList<Log>> GetAllLogsAsync(DateTime? fromUtc = null, DateTime? toUtc = null, string message = "", LogLevel? logLevel = null, int pageIndex = 0, int pageSize = int.MaxValue);

    Task<Log> GetLogByIdAsync(int logId);

    Task InformationAsync(string message, Exception exception = null, Customer customer = null);

    Task InsertLogAsync(LogLevel logLevel, string shortMessage, string fullMessage = "", Customer customer = null);

    bool IsEnabled(LogLevel level);

    Task WarningAsync(string message, Exception exception = null, Customer customer = null);
}
