using Nop.Core;
using Nop.Services.Caching;

namespace DemoStore.Infrastructure;

/// <summary>Clears the platform's own keys of one of the shop's entities. Plugins' entities bring consumers of their own.</summary>
internal sealed class EntityCacheConsumer<TEntity> : CacheEventConsumer<TEntity> where TEntity : BaseEntity;
