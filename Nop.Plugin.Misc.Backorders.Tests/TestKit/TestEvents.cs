using DemoStore.Infrastructure;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Backorders.Tests.TestKit;

/// <summary>
/// The store's event publisher that notes what was published and, when told so, delivers to the plugin's consumers
/// less or more often than once. The store's own consumers always hear everything once.
/// </summary>
internal sealed class TestEvents : EventPublisher
{
    private readonly List<object> _published = [];

    /// <summary>How often the plugin's consumers get an event: 0 drops it, 2 repeats it. Null: once.</summary>
    public Func<object, int> Deliveries { get; set; }

    /// <summary>Called before the first consumer runs.</summary>
    public Action<object> OnPublish { get; set; }

    public IReadOnlyList<object> Published
    {
        get
        {
            lock (_published)
                return [.. _published];
        }
    }

    public IEnumerable<T> Of<T>() => Published.OfType<T>();

    public void Clear()
    {
        lock (_published)
            _published.Clear();
    }

    public override Task PublishAsync<T>(T @event)
    {
        lock (_published)
            _published.Add(@event);
        OnPublish?.Invoke(@event);
        return base.PublishAsync(@event);
    }

    protected override List<IConsumer<T>> Consumers<T>(T @event)
        => [.. base.Consumers(@event).SelectMany(x => Enumerable.Repeat(x, Times(x, @event)))];

    private int Times<T>(IConsumer<T> consumer, T @event)
        => Deliveries == null || consumer.GetType().Assembly.GetName().Name != TestStore.PLUGIN_ASSEMBLY ? 1 : Deliveries(@event);
}
