namespace Nop.Core.Events;

public static class EventPublisherExtensions
{
    public static Task EntityInsertedAsync<T>(this IEventPublisher eventPublisher, T entity) where T : BaseEntity
        => eventPublisher.PublishAsync(new EntityInsertedEvent<T>(entity));

    public static Task EntityUpdatedAsync<T>(this IEventPublisher eventPublisher, T entity) where T : BaseEntity
        => eventPublisher.PublishAsync(new EntityUpdatedEvent<T>(entity));

    public static Task EntityDeletedAsync<T>(this IEventPublisher eventPublisher, T entity) where T : BaseEntity
        => eventPublisher.PublishAsync(new EntityDeletedEvent<T>(entity));
}
