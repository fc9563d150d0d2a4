using Nop.Core.Domain.Logging;
using Nop.Services.Catalog;
using Nop.Services.Orders;
using Nop.Services.ScheduleTasks;
using Nop.Web.Areas.Admin.Models.Home;
using Nop.Web.Areas.Admin.Models.Logging;
using Nop.Web.Areas.Admin.Models.Tasks;
using Nop.Web.Framework.Models.Extensions;
using LogLevel = Nop.Core.Domain.Logging.LogLevel;

namespace Nop.Web.Areas.Admin.Factories;

/// <summary>Models of the dashboard, the log and the schedule tasks.</summary>
public class SystemModelFactory(AdminLists lists, Nop.Services.Logging.ILogger logger, IOrderService orders, OrderModelFactory orderModels,
    IProductService products, IScheduleTaskService tasks)
{
    const int LATEST_ORDERS = 5;
    static readonly List<int> Unshipped = [20, 25];

    public async Task<DashboardModel> PrepareDashboardAsync()
    {
        var latest = await orders.SearchOrdersAsync(pageSize: LATEST_ORDERS);
        var model = new DashboardModel
        {
            NumberOfOrders = latest.TotalCount,
            NumberOfUnshippedOrders = (await orders.SearchOrdersAsync(ssIds: Unshipped, osIds: [10, 20], pageSize: 1)).TotalCount,
            NumberOfLowStockProducts = (await products.SearchProductsAsync(showHidden: true))
                .Count(product => product.ManageInventoryMethodId == 1 && product.StockQuantity <= product.MinStockQuantity),
        };
        foreach (var order in latest)
            model.LatestOrders.Add(await orderModels.RowAsync(order));

        return model;
    }

    public ScheduleTaskSearchModel PrepareTaskSearch()
    {
        var model = new ScheduleTaskSearchModel();
        model.SetGridPageSize();

        return model;
    }

    public async Task<ScheduleTaskListModel> PrepareTasksAsync(ScheduleTaskSearchModel search)
    {
        var found = (await tasks.GetAllTasksAsync(true)).ToPagedList(search);
        var rows = new List<ScheduleTaskModel>();
        foreach (var task in found)
            rows.Add(new ScheduleTaskModel
            {
                Id = task.Id,
                Name = task.Name,
                Seconds = task.Seconds,
                Enabled = task.Enabled,
                StopOnError = task.StopOnError,
                LastStartUtc = await lists.LocalTextAsync(task.LastStartUtc),
                LastEndUtc = await lists.LocalTextAsync(task.LastEndUtc),
                LastSuccessUtc = await lists.LocalTextAsync(task.LastSuccessUtc),
            });

        return new ScheduleTaskListModel().PrepareToGrid(search, found, () => rows);
    }

    public async Task<LogSearchModel> PrepareLogSearchAsync()
    {
        var model = new LogSearchModel { AvailableLogLevels = await lists.OfEnumAsync<LogLevel>(withAll: true) };
        model.SetGridPageSize();

        return model;
    }

    public async Task<LogListModel> PrepareLogsAsync(LogSearchModel search)
    {
        var found = await logger.GetAllLogsAsync(await lists.UtcDayAsync(search.CreatedOnFrom), await lists.UtcDayAsync(search.CreatedOnTo, 1),
            search.Message, search.LogLevelId > 0 ? (LogLevel)search.LogLevelId : null, search.Page - 1, search.PageSize);
        var rows = new List<LogModel>();
        foreach (var log in found)
            rows.Add((await PrepareLogAsync(log)) with { FullMessage = null });

        return new LogListModel().PrepareToGrid(search, found, () => rows);
    }

    public async Task<LogModel> PrepareLogAsync(Log log) => new()
    {
        Id = log.Id,
        LogLevel = await lists.EnumAsync(log.LogLevel),
        ShortMessage = log.ShortMessage,
        FullMessage = log.FullMessage,
        IpAddress = log.IpAddress,
        PageUrl = log.PageUrl,
        CreatedOn = await lists.LocalAsync(log.CreatedOnUtc),
    };
}
