namespace Nop.Core.Caching;

public interface ILocker
{
    Task<bool> IsTaskRunningAsync(string key);

    Task<bool> PerformActionWithLockAsync(string resource, TimeSpan expirationTime, Func<Task> action);
}
