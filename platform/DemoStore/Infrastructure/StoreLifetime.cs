namespace DemoStore.Infrastructure;

/// <summary>
/// A restart in this process: the platform ends its process and is started again, here the running store is stopped
/// and built anew by whoever runs it.
/// </summary>
public sealed class StoreLifetime
{
    private readonly TaskCompletionSource<bool> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends with true when a restart is asked for, with false when the store shall stop.</summary>
    public Task<bool> End => _end.Task;

    public void RequestRestart() => _end.TrySetResult(true);

    public void RequestStop() => _end.TrySetResult(false);
}
