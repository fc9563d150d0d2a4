using Nop.Web.Framework.Models;

namespace Nop.Web.Areas.Admin.Models.Home;

public record DashboardModel : BaseNopModel
{
    public int NumberOfOrders { get; set; }

    public int NumberOfUnshippedOrders { get; set; }

    public int NumberOfLowStockProducts { get; set; }

    public IList<Orders.OrderModel> LatestOrders { get; set; } = [];
}
