using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Logging;
using Nop.Data;
using Nop.Services.Logging;

namespace DemoStore.Services.Logging;

/// <summary>Who did what. An unknown or switched-off kind of activity is not written, and nobody is told.</summary>
public class CustomerActivityService(
    IRepository<ActivityLog> activities,
    IRepository<ActivityLogType> types,
    IStaticCacheManager cache,
    IWebHelper webHelper,
    IWorkContext workContext,
    TimeProvider clock) : ICustomerActivityService
{
    private static readonly CacheKey _typesKey = new(NopEntityCacheDefaults<ActivityLogType>.AllPrefix + "ordered");

    public virtual async Task<IList<ActivityLogType>> GetAllActivityTypesAsync()
        => await cache.GetAsync(_typesKey, async () => await types.GetAllAsync(query => query.OrderBy(type => type.Name)));

    public virtual async Task<ActivityLog> InsertActivityAsync(string systemKeyword, string comment, BaseEntity entity = null)
        => await InsertActivityAsync(await workContext.GetCurrentCustomerAsync(), systemKeyword, comment, entity);

    public virtual async Task<ActivityLog> InsertActivityAsync(Customer customer, string systemKeyword, string comment,
        BaseEntity entity = null)
    {
        var type = (await GetAllActivityTypesAsync()).FirstOrDefault(known => known.SystemKeyword == systemKeyword);
        if (customer is null || type is not { Enabled: true })
            return null;
        var activity = new ActivityLog
        {
            ActivityLogTypeId = type.Id,
            EntityId = entity?.Id,
            EntityName = entity?.GetType().Name,
            CustomerId = customer.Id,
            Comment = comment is { Length: > 4000 } ? comment[..4000] : comment ?? string.Empty,
            IpAddress = webHelper.GetCurrentIpAddress(),
            CreatedOnUtc = clock.GetUtcNow().UtcDateTime
        };
        await activities.InsertAsync(activity);
        return activity;
    }

    public virtual async Task<IPagedList<ActivityLog>> GetAllActivitiesAsync(DateTime? createdOnFrom = null,
        DateTime? createdOnTo = null, int? customerId = null, int? activityLogTypeId = null, string ipAddress = null,
        string entityName = null, int? entityId = null, int pageIndex = 0, int pageSize = int.MaxValue)
        => await activities.GetAllPagedAsync(query =>
        {
            if (createdOnFrom is { } from)
                query = query.Where(activity => activity.CreatedOnUtc >= from);
            if (createdOnTo is { } to)
                query = query.Where(activity => activity.CreatedOnUtc <= to);
            if (customerId is { } customer and > 0)
                query = query.Where(activity => activity.CustomerId == customer);
            if (activityLogTypeId is { } type and > 0)
                query = query.Where(activity => activity.ActivityLogTypeId == type);
            if (!string.IsNullOrEmpty(ipAddress))
                query = query.Where(activity => activity.IpAddress == ipAddress);
            if (!string.IsNullOrEmpty(entityName))
                query = query.Where(activity => activity.EntityName == entityName);
            if (entityId is { } id and > 0)
                query = query.Where(activity => activity.EntityId == id);
            return query.OrderByDescending(activity => activity.Id);
        }, pageIndex, pageSize);
}
