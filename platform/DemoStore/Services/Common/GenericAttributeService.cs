using Nop.Core;
using Nop.Core.Domain.Common;
using Nop.Data;
using Nop.Services.Common;

namespace DemoStore.Services.Common;

/// <summary>Loose values of an entity, by key and store. An empty value is no value: its row is deleted.</summary>
public class GenericAttributeService(IRepository<GenericAttribute> attributes, TimeProvider clock) : IGenericAttributeService
{
    public virtual async Task<T> GetAttributeAsync<T>(BaseEntity entity, string key, int storeId = 0, T defaultValue = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return await ReadAsync(entity.GetType().Name, entity.Id, key, storeId, defaultValue);
    }

    public virtual async Task<T1> GetAttributeAsync<TEntity, T1>(int entityId, string key, int storeId = 0, T1 defaultValue = default)
        where TEntity : BaseEntity
        => await ReadAsync(typeof(TEntity).Name, entityId, key, storeId, defaultValue);

    public virtual async Task SaveAttributeAsync<T>(BaseEntity entity, string key, T value, int storeId = 0)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(key);
        var text = TextConverter.ToText(typeof(T), value);
        var row = await FindAsync(entity.GetType().Name, entity.Id, key, storeId);
        if (string.IsNullOrWhiteSpace(text))
        {
            if (row is not null)
                await attributes.DeleteAsync(row);
            return;
        }
        var now = clock.GetUtcNow().UtcDateTime;
        if (row is not null)
        {
            (row.Value, row.CreatedOrUpdatedDateUTC) = (text, now);
            await attributes.UpdateAsync(row);
            return;
        }
        await attributes.InsertAsync(new GenericAttribute
        {
            EntityId = entity.Id, KeyGroup = entity.GetType().Name, Key = key, StoreId = storeId, Value = text, CreatedOrUpdatedDateUTC = now
        });
    }

    private async Task<T> ReadAsync<T>(string group, int entityId, string key, int storeId, T defaultValue)
    {
        var row = await FindAsync(group, entityId, key, storeId);
        return string.IsNullOrEmpty(row?.Value) ? defaultValue : TextConverter.FromText<T>(row.Value);
    }

    private async Task<GenericAttribute> FindAsync(string group, int entityId, string key, int storeId)
        => (await attributes.GetAllAsync(query => query.Where(row => row.EntityId == entityId && row.KeyGroup == group && row.StoreId == storeId)))
            .FirstOrDefault(row => string.Equals(row.Key, key, StringComparison.OrdinalIgnoreCase));
}
