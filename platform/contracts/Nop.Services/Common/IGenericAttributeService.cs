using Nop.Core;

namespace Nop.Services.Common;

public interface IGenericAttributeService
{
    Task<T> GetAttributeAsync<T>(BaseEntity entity, string key, int storeId = 0, T defaultValue = default);

    Task<T1> GetAttributeAsync<TEntity, T1>(int entityId, string key, int storeId = 0, T1 defaultValue = default) where TEntity : BaseEntity;

    Task SaveAttributeAsync<T>(BaseEntity entity, string key, T value, int storeId = 0);
}
