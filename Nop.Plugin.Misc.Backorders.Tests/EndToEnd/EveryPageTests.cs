using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.EndToEnd;

/// <summary>Every page, at both widths, is looked at as <see cref="Visitor"/> looks: also those the story does not come by.</summary>
[TestFixture]
public class EveryPageTests : StoreInBrowser
{
    private static readonly (string Path, string Name)[] ShopPages =
        [("/", "home"), ("/search?q=", "all-products"), ("/search?q=nothing-like-it", "nothing-found"), ("/cart", "empty-cart"), ("/login", "login"), ("/register", "register"),
         ("/product/14", "combinations"), ("/product/15", "bundle")];

    private static readonly (string Path, string Name)[] AdminPages =
    [
        ("/Admin", "dashboard"), ("/Admin/Order/List", "orders"), ("/Admin/Order/ShipmentList", "shipments"), ("/Admin/Product/List", "products"),
        ("/Admin/Product/Edit/1", "product"), ("/Admin/Product/Edit/13", "product-in-warehouses"),
        ("/Admin/Product/Edit/14", "product-with-combinations"), ("/Admin/Product/ProductAttributeCombinationEditPopup/2", "combination"),
        ("/Admin/Plugin/List", "plugins"), ("/Admin/ScheduleTask/List", "tasks"), ("/Admin/Log/List", "log"),
        ("/Admin/QueuedEmail/List", "queued-mail"), ("/Admin/MessageTemplate/List", "mail-templates"), ("/Admin/MessageTemplate/Edit/1", "mail-template"),
        ("/Admin/Backorders/List", "backorders"), ("/Admin/BackordersSettings/Configure", "backorders-settings"),
        ("/Admin/BackordersConsistency/List", "backorders-consistency"),
        ("/Admin/BackordersDecisions/List", "backorders-decisions"), ("/Admin/BackordersBackFill/List", "backorders-backfill"),
        ("/Admin/BackordersSuppliers/List", "suppliers"), ("/Admin/BackordersSuppliers/Create", "supplier-create"), ("/Admin/BackordersSuppliers/Import", "suppliers-import"),
        ("/Admin/BackordersSupplierProducts/Import", "supplier-products-import"),
        ("/Admin/BackordersArrivals/List", "backorders-arrivals"), ("/Admin/BackordersArrivals/Create", "backorders-arrival-choose"),
        ("/Admin/BackordersArrivals/Create?productId=1", "backorders-arrival-new"), ("/Admin/BackordersArrivals/Groups", "backorders-arrival-groups"),
        ("/Admin/BackordersArrivalImport/Import", "backorders-arrival-import"), ("/Admin/BackordersToOrder/List", "backorders-to-order"),
    ];

    [TestCaseSource(nameof(Screens))]
    public async Task ShouldBeFitToUseInTheShop(Screen screen)
    {
        await using var visitor = await VisitAsync(screen, "shop-pages");
        foreach (var (path, name) in ShopPages)
            await visitor.GoAsync(path, name);
    }

    [TestCaseSource(nameof(Screens))]
    public async Task ShouldBeFitToUseInTheAdminArea(Screen screen)
    {
        await using var visitor = await VisitAsync(screen, "admin-pages");
        await LogInAsAdminAsync(new BackOffice(visitor));
        foreach (var (path, name) in AdminPages)
            await visitor.GoAsync(path, name);
    }
}
