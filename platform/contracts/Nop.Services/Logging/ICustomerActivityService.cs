using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Logging;

namespace Nop.Services.Logging;

public interface ICustomerActivityService
{
    Task<IPagedList<ActivityLog>> GetAllActivitiesAsync(DateTime? createdOnFrom = null, DateTime? createdOnTo = null, int? customerId = null, int? activityLogTypeId = null, string ipAddress = null, string entityName = null, int? entityId = null, int pageIndex = 0, int pageSize = int.MaxValue);

    Task<IList<ActivityLogType>> GetAllActivityTypesAsync();

    Task<ActivityLog> InsertActivityAsync(Customer customer, string systemKeyword, string comment, BaseEntity entity = null);

    Task<ActivityLog> InsertActivityAsync(string systemKeyword, string comment, BaseEntity entity = null);
}
