using DemoStore.Infrastructure;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Services.Common;

namespace DemoStore.Seeding;

/// <summary>
/// Some fifteen products, each for one way of counting and of running out. Their pictures are drawings of ours in
/// wwwroot/store/products, named by SKU.
/// </summary>
public class CatalogSeeder(
    IRepository<Product> products,
    IRepository<Warehouse> warehouses,
    IRepository<ProductAvailabilityRange> ranges,
    IAddressService addresses,
    AttributesSeeder attributes,
    StockSeeder stock,
    TimeProvider clock) : IStoreSeeder
{
    public int Order => 50;

    public virtual async Task SeedAsync()
    {
        var address = new Address { Address1 = "3 Quay Street", City = "Portside", ZipPostalCode = "10001" };
        await addresses.InsertAddressAsync(address);
        await warehouses.InsertAsync(new Warehouse { Name = "Quay Street", AddressId = address.Id });
        var weeks = new ProductAvailabilityRange { Name = "2 to 3 weeks", DisplayOrder = 1 };
        await ranges.InsertAsync(weeks);

        foreach (var product in Shelf(weeks.Id))
            await products.InsertAsync(product);
        await attributes.SeedAsync();
        await stock.SeedAsync();
    }

    private IEnumerable<Product> Shelf(int rangeId)
    {
        yield return Stocked("LANTERN", "Lighthouse Lantern", "Storm lantern with a wide wick and a brass collar.", 49m, 1,
            BackorderMode.AllowQtyBelow0AndNotifyCustomer);
        yield return Stocked("KETTLE", "Copper Kettle", "Two litres, whistles when it is ready.", 64m, 40, BackorderMode.NoBackorders);
        yield return Stocked("BLANKET", "Wool Blanket", "Undyed sheep's wool, 140 by 200 centimetres.", 79m, 25, BackorderMode.NoBackorders);
        yield return Stocked("MUG", "Stoneware Mug", "Thrown by hand, glazed in a colour of your choice.", 14.5m, 120, BackorderMode.NoBackorders);
        yield return Stocked("KNIFE", "Pocket Knife", "Folding blade, walnut handle, engraved with your initials.", 36m, 15, BackorderMode.AllowQtyBelow0);
        yield return Stocked("OIL", "Lamp Oil", "Burns clear and without smell. One litre.", 9.9m, 0, BackorderMode.AllowQtyBelow0);

        var chair = Stocked("CHAIR", "Folding Chair", "Ash and canvas, folds flat.", 89m, 3, BackorderMode.AllowQtyBelow0AndNotifyCustomer);
        chair.ProductAvailabilityRangeId = rangeId;
        yield return chair;

        var tea = Stocked("TEA", "Breakfast Tea", "Strong and malty, 250 grams, mixed as it is ordered.", 7.5m, 0, BackorderMode.NoBackorders);
        tea.ManageInventoryMethod = ManageInventoryMethod.DontManageStock;
        yield return tea;

        var basket = Stocked("BASKET", "Willow Basket", "Woven from peeled willow, with a lid.", 42m, 2, BackorderMode.NoBackorders);
        (basket.LowStockActivity, basket.NotifyAdminForQuantityBelow) = (LowStockActivity.DisableBuyButton, 1);
        yield return basket;

        var course = Stocked("COURSE", "Knife Sharpening Evening", "Two hours in our workshop. Bring your own knives.", 25m, 6,
            BackorderMode.AllowQtyBelow0AndNotifyCustomer);
        course.IsShipEnabled = false;
        yield return course;

        var clock = Stocked("CLOCK", "Wall Clock", "Spun steel, silent movement.", 55m, 0, BackorderMode.NoBackorders);
        clock.AllowBackInStockSubscriptions = true;
        yield return clock;

        var stove = Stocked("STOVE", "Camp Stove", "One burner, boils a litre in four minutes.", 58m, 5, BackorderMode.AllowQtyBelow0);
        stove.NotifyAdminForQuantityBelow = 2;
        yield return stove;

        var tent = Stocked("TENT", "Canvas Tent", "Sleeps three, with poles of ash.", 240m, 0, BackorderMode.AllowQtyBelow0AndNotifyCustomer);
        tent.UseMultipleWarehouses = true;
        yield return tent;

        var sweater = Stocked("SWEATER", "Fisher's Sweater", "Knitted close against the wind, in three sizes.", 95m, 0, BackorderMode.NoBackorders);
        (sweater.ManageInventoryMethod, sweater.AllowAddingOnlyExistingAttributeCombinations) = (ManageInventoryMethod.ManageStockByAttributes, true);
        yield return sweater;

        yield return Stocked("KITCHEN", "Camp Kitchen", "Pots and a windbreak, with a stove and as much oil as you ask for.", 45m, 8, BackorderMode.NoBackorders);
    }

    private Product Stocked(string sku, string name, string description, decimal price, int stock, BackorderMode mode)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new Product
        {
            ProductType = ProductType.SimpleProduct,
            Name = name,
            Sku = sku,
            ShortDescription = description,
            FullDescription = description,
            Price = price,
            ProductCost = decimal.Round(price * 0.6m, 2),
            Weight = 1,
            IsShipEnabled = true,
            ManageInventoryMethod = ManageInventoryMethod.ManageStock,
            StockQuantity = stock,
            BackorderMode = mode,
            DisplayStockAvailability = true,
            DisplayStockQuantity = true,
            OrderMinimumQuantity = 1,
            OrderMaximumQuantity = 10000,
            VisibleIndividually = true,
            ShowOnHomepage = true,
            Published = true,
            CreatedOnUtc = now,
            UpdatedOnUtc = now
        };
    }
}
