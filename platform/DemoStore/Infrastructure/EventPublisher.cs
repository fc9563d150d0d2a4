using Nop.Core.Events;
using Nop.Core.Infrastructure;
using Nop.Services.Events;

namespace DemoStore.Infrastructure;

/// <summary>
/// Consumers run one after the other in the publisher's own flow. They are made before the first runs, and outside
/// the try: a constructor that throws breaks the publisher. What a consumer throws is logged, or lost where the log
/// cannot be written, and the next one runs.
/// </summary>
internal class EventPublisher : IEventPublisher
{
    public virtual async Task PublishAsync<T>(T @event)
    {
        foreach (var consumer in Consumers(@event))
            try
            {
                await consumer.HandleEventAsync(@event);
                if (@event is IStopProcessingEvent { StopProcessing: true })
                    break;
            }
            catch (Exception exception)
            {
                await LogAsync(exception);
            }
    }

    public void Publish<T>(T @event) => PublishAsync(@event).GetAwaiter().GetResult();

    /// <summary>Who hears of the event, in this order.</summary>
    protected virtual List<IConsumer<T>> Consumers<T>(T @event) => [.. EngineContext.Current.ResolveAll<IConsumer<T>>()];

    private static async Task LogAsync(Exception exception)
    {
        try
        {
            if (EngineContext.Current.Resolve<Nop.Services.Logging.ILogger>() is { } logger)
                await logger.ErrorAsync(exception.Message, exception);
        }
        catch (Exception)
        {
            // The platform swallows this too.
        }
    }
}
