using System.Linq.Expressions;
using System.Transactions;
using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Domain.Common;
using Nop.Core.Events;
using Nop.Data;

namespace DemoStore.Data;

/// <summary>
/// The platform's repository as it was seen to behave. A single statement commits by itself and its event is awaited
/// afterwards, in the same request. List inserts and deletes run in a scope of their own whose events are published
/// when it is complete but not yet disposed, so that a consumer's statement fails there. List updates have no scope;
/// deletes by predicate publish nothing.
/// </summary>
internal sealed class StoreRepository<TEntity>(IEventPublisher events, StoreDataProvider data,
    IShortTermCacheManager shortTermCache, IStaticCacheManager staticCache) : IRepository<TEntity> where TEntity : BaseEntity
{
    private static readonly bool _softDeleted = typeof(ISoftDeletedEntity).IsAssignableFrom(typeof(TEntity));

    public IQueryable<TEntity> Table => data.GetTable<TEntity>();

    public async Task<TEntity> GetByIdAsync(int? id, Func<ICacheKeyService, CacheKey> getCacheKey = null, bool includeDeleted = true,
        bool useShortTermCache = false)
    {
        if (id is null or 0)
            return null;

        Task<TEntity> Load() => NotDeleted(includeDeleted).FirstOrDefaultAsync(x => x.Id == id.Value);
        if (getCacheKey == null)
            return await Load();

        ICacheKeyService keys = useShortTermCache ? shortTermCache : staticCache;
        var key = getCacheKey(keys) ?? keys.PrepareKeyForDefaultCache(NopEntityCacheDefaults<TEntity>.ByIdCacheKey, id);
        return useShortTermCache ? await shortTermCache.GetAsync(Load, key) : await staticCache.GetAsync(key, Load);
    }

    public TEntity GetById(int? id, Func<ICacheKeyService, CacheKey> getCacheKey = null, bool includeDeleted = true)
        => Sync(() => GetByIdAsync(id, getCacheKey, includeDeleted));

    public async Task<IList<TEntity>> GetByIdsAsync(IList<int> ids, Func<ICacheKeyService, CacheKey> getCacheKey = null,
        bool includeDeleted = true)
    {
        if (ids == null || ids.Count == 0)
            return [];

        if (getCacheKey == null)
            return InOrder(ids, await LoadAsync(ids, includeDeleted));

        var key = getCacheKey(staticCache);
        if (key != null)
            return await staticCache.GetAsync(key, async () => InOrder(ids, await LoadAsync(ids, includeDeleted)));

        var found = new List<TEntity>();
        foreach (var id in ids.Distinct())
            if (await staticCache.GetAsync(ById(id), default(TEntity)) is { } cached)
                found.Add(cached);

        var missing = ids.Except(found.Select(x => x.Id)).ToList();
        foreach (var entity in missing.Count == 0 ? [] : await LoadAsync(missing, includeDeleted))
        {
            await staticCache.SetAsync(ById(entity.Id), entity);
            found.Add(entity);
        }

        return InOrder(ids, found);
    }

    public Task<IList<TEntity>> GetAllAsync(Func<IQueryable<TEntity>, IQueryable<TEntity>> func = null,
        Func<ICacheKeyService, CacheKey> getCacheKey = null, bool includeDeleted = true)
        => AllAsync(Later(func), getCacheKey == null ? null : x => Task.FromResult(getCacheKey(x)), includeDeleted);

    public Task<IList<TEntity>> GetAllAsync(Func<IQueryable<TEntity>, Task<IQueryable<TEntity>>> func = null,
        Func<ICacheKeyService, CacheKey> getCacheKey = null, bool includeDeleted = true)
        => AllAsync(func, getCacheKey == null ? null : x => Task.FromResult(getCacheKey(x)), includeDeleted);

    public Task<IList<TEntity>> GetAllAsync(Func<IQueryable<TEntity>, Task<IQueryable<TEntity>>> func,
        Func<ICacheKeyService, Task<CacheKey>> getCacheKey, bool includeDeleted = true)
        => AllAsync(func, getCacheKey, includeDeleted);

    public IList<TEntity> GetAll(Func<IQueryable<TEntity>, IQueryable<TEntity>> func = null,
        Func<ICacheKeyService, CacheKey> getCacheKey = null, bool includeDeleted = true)
        => Sync(() => GetAllAsync(func, getCacheKey, includeDeleted));

    public Task<IPagedList<TEntity>> GetAllPagedAsync(Func<IQueryable<TEntity>, IQueryable<TEntity>> func = null, int pageIndex = 0,
        int pageSize = int.MaxValue, bool getOnlyTotalCount = false, bool includeDeleted = true)
        => GetAllPagedAsync(Later(func), pageIndex, pageSize, getOnlyTotalCount, includeDeleted);

    public async Task<IPagedList<TEntity>> GetAllPagedAsync(Func<IQueryable<TEntity>, Task<IQueryable<TEntity>>> func = null,
        int pageIndex = 0, int pageSize = int.MaxValue, bool getOnlyTotalCount = false, bool includeDeleted = true)
    {
        var query = NotDeleted(includeDeleted);
        return await (func == null ? query : await func(query)).ToPagedListAsync(pageIndex, pageSize, getOnlyTotalCount);
    }

    public async Task InsertAsync(TEntity entity, bool publishEvent = true)
    {
        ArgumentNullException.ThrowIfNull(entity);
        await data.InsertRowAsync(entity);
        if (publishEvent)
            await events.EntityInsertedAsync(entity);
    }

    public async Task InsertAsync(IList<TEntity> entities, bool publishEvent = true)
    {
        ArgumentNullException.ThrowIfNull(entities);
        using var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled);
        foreach (var entity in entities)
            await data.InsertRowAsync(entity);
        scope.Complete();

        if (publishEvent)
            foreach (var entity in entities)
                await events.EntityInsertedAsync(entity);
    }

    public async Task UpdateAsync(TEntity entity, bool publishEvent = true)
    {
        ArgumentNullException.ThrowIfNull(entity);
        await data.UpdateRowAsync(entity);
        if (publishEvent)
            await events.EntityUpdatedAsync(entity);
    }

    public async Task UpdateAsync(IList<TEntity> entities, bool publishEvent = true)
    {
        ArgumentNullException.ThrowIfNull(entities);
        foreach (var entity in entities)
            await data.UpdateRowAsync(entity);

        if (publishEvent)
            foreach (var entity in entities)
                await events.EntityUpdatedAsync(entity);
    }

    public async Task DeleteAsync(TEntity entity, bool publishEvent = true)
    {
        ArgumentNullException.ThrowIfNull(entity);
        await RemoveAsync(entity);
        if (publishEvent)
            await events.EntityDeletedAsync(entity);
    }

    public async Task DeleteAsync(IList<TEntity> entities, bool publishEvent = true)
    {
        ArgumentNullException.ThrowIfNull(entities);
        if (entities.Count == 0)
            return;

        using var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled);
        foreach (var entity in entities)
            await RemoveAsync(entity);
        scope.Complete();

        if (publishEvent)
            foreach (var entity in entities)
                await events.EntityDeletedAsync(entity);
    }

    public async Task<int> DeleteAsync(Expression<Func<TEntity, bool>> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        using var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled);
        var rows = await LinqToDB.LinqExtensions.DeleteAsync(Table, predicate);
        scope.Complete();
        return rows;
    }

    public Task<TEntity> LoadOriginalCopyAsync(TEntity entity) => Table.FirstOrDefaultAsync(x => x.Id == entity.Id);

    public Task TruncateAsync(bool resetIdentity = false) => data.TruncateAsync<TEntity>(resetIdentity);

    public void Insert(TEntity entity, bool publishEvent = true) => Sync(() => InsertAsync(entity, publishEvent));

    public void Insert(IList<TEntity> entities, bool publishEvent = true) => Sync(() => InsertAsync(entities, publishEvent));

    public void Update(TEntity entity, bool publishEvent = true) => Sync(() => UpdateAsync(entity, publishEvent));

    public void Update(IList<TEntity> entities, bool publishEvent = true) => Sync(() => UpdateAsync(entities, publishEvent));

    public void Delete(TEntity entity, bool publishEvent = true) => Sync(() => DeleteAsync(entity, publishEvent));

    public void Delete(IList<TEntity> entities, bool publishEvent = true) => Sync(() => DeleteAsync(entities, publishEvent));

    public int Delete(Expression<Func<TEntity, bool>> predicate) => Sync(() => DeleteAsync(predicate));

    private static TResult Sync<TResult>(Func<Task<TResult>> run) => run().GetAwaiter().GetResult();

    private static void Sync(Func<Task> run) => run().GetAwaiter().GetResult();

    private static Func<IQueryable<TEntity>, Task<IQueryable<TEntity>>> Later(Func<IQueryable<TEntity>, IQueryable<TEntity>> func)
        => func == null ? null : x => Task.FromResult(func(x));

    private static IList<TEntity> InOrder(IList<int> ids, IEnumerable<TEntity> entities)
    {
        var byId = entities.ToDictionary(x => x.Id);
        return ids.Where(byId.ContainsKey).Select(x => byId[x]).ToList();
    }

    private CacheKey ById(int id) => staticCache.PrepareKeyForDefaultCache(NopEntityCacheDefaults<TEntity>.ByIdCacheKey, id);

    private async Task<IList<TEntity>> LoadAsync(IList<int> ids, bool includeDeleted)
        => await NotDeleted(includeDeleted).Where(x => ids.Contains(x.Id)).ToListAsync();

    private async Task<IList<TEntity>> AllAsync(Func<IQueryable<TEntity>, Task<IQueryable<TEntity>>> func,
        Func<ICacheKeyService, Task<CacheKey>> getCacheKey, bool includeDeleted)
    {
        async Task<IList<TEntity>> Load()
        {
            var query = NotDeleted(includeDeleted);
            return await (func == null ? query : await func(query)).ToListAsync();
        }

        if (getCacheKey == null)
            return await Load();

        var key = await getCacheKey(staticCache) ?? staticCache.PrepareKeyForDefaultCache(NopEntityCacheDefaults<TEntity>.AllCacheKey);
        return await staticCache.GetAsync(key, Load);
    }

    private IQueryable<TEntity> NotDeleted(bool includeDeleted)
    {
        if (includeDeleted || !_softDeleted)
            return Table;

        var entity = Expression.Parameter(typeof(TEntity), "x");
        var live = Expression.Not(Expression.Property(entity, nameof(ISoftDeletedEntity.Deleted)));
        return Table.Where(Expression.Lambda<Func<TEntity, bool>>(live, entity));
    }

    private async Task RemoveAsync(TEntity entity)
    {
        if (entity is not ISoftDeletedEntity soft)
        {
            await data.DeleteRowAsync(entity);
            return;
        }

        soft.Deleted = true;
        await data.UpdateRowAsync(entity);
    }
}
