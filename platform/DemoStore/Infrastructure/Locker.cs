using System.Collections.Concurrent;
using Nop.Core.Caching;

namespace DemoStore.Infrastructure;

/// <summary>
/// A try-lock within this process: who finds it held gets false at once. Not reentrant, and it ends with the action,
/// not with the time.
/// </summary>
internal sealed class Locker : ILocker
{
    private readonly ConcurrentDictionary<string, bool> _held = new();

    public Task<bool> IsTaskRunningAsync(string key) => Task.FromResult(_held.ContainsKey(key));

    public async Task<bool> PerformActionWithLockAsync(string resource, TimeSpan expirationTime, Func<Task> action)
    {
        if (!_held.TryAdd(resource, true))
            return false;

        try
        {
            await action();
        }
        catch (OperationCanceledException)
        {
            // Counts as done, as seen in the platform.
        }
        finally
        {
            _held.TryRemove(resource, out _);
        }

        return true;
    }
}
