namespace Nop.Plugin.Misc.Backorders.Tests.TestKit;

/// <summary>Stands still until it is moved. Starts on 1 March 2050, 09:00 UTC.</summary>
public sealed class FakeClock : TimeProvider
{
    private long _ticks = new DateTimeOffset(2050, 3, 1, 9, 0, 0, TimeSpan.Zero).Ticks;

    public DateTime UtcNow => GetUtcNow().UtcDateTime;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}
