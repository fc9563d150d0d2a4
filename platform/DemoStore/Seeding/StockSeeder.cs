using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Services.Catalog;
using Nop.Services.Common;

namespace DemoStore.Seeding;

/// <summary>
/// The products that are not counted by one number: the tent lies in two warehouses, the sweater has a number for each
/// size (only M may be sold out), the camp kitchen is a bundle with a stove and litres of oil that the shopper counts.
/// </summary>
public class StockSeeder(
    IRepository<Product> products,
    IRepository<ProductAttribute> attributes,
    IRepository<ProductAttributeMapping> mappings,
    IRepository<ProductAttributeValue> values,
    IRepository<ProductAttributeCombination> combinations,
    IRepository<ProductWarehouseInventory> rows,
    IRepository<Warehouse> warehouses,
    IAddressService addresses,
    IProductAttributeParser parser)
{
    private static readonly (string Size, int Stock, bool SoldOut)[] _sizes = [("S", 4, false), ("M", 1, true), ("L", 0, false)];

    public virtual async Task SeedAsync()
    {
        await LayOutAsync();
        await SizeAsync();
        await BundleAsync();
    }

    private async Task LayOutAsync()
    {
        var address = new Address { Address1 = "40 Hill Road", City = "Uphill", ZipPostalCode = "10022" };
        await addresses.InsertAddressAsync(address);
        await warehouses.InsertAsync(new Warehouse { Name = "Hill Road", AddressId = address.Id });

        var tent = await FindAsync("TENT");
        var stock = 2;
        foreach (var warehouse in await warehouses.GetAllAsync(query => query.OrderBy(known => known.Id)))
            await rows.InsertAsync(new ProductWarehouseInventory { ProductId = tent.Id, WarehouseId = warehouse.Id, StockQuantity = stock++ });
    }

    private async Task SizeAsync()
    {
        var sweater = await FindAsync("SWEATER");
        var size = await AskAsync(sweater, "Size", AttributeControlType.DropdownList);
        foreach (var (name, stock, soldOut) in _sizes)
        {
            var value = new ProductAttributeValue { ProductAttributeMappingId = size.Id, Name = name, Quantity = 1, DisplayOrder = Array.FindIndex(_sizes, known => known.Size == name) };
            await values.InsertAsync(value);
            await combinations.InsertAsync(new ProductAttributeCombination
            {
                ProductId = sweater.Id,
                AttributesXml = parser.AddProductAttribute(string.Empty, size, value.Id.ToString(CultureInfo.InvariantCulture)),
                Sku = $"{sweater.Sku}-{name}",
                StockQuantity = stock,
                AllowOutOfStockOrders = soldOut
            });
        }
    }

    private async Task BundleAsync()
    {
        var kitchen = await FindAsync("KITCHEN");
        await AddPartAsync(await AskAsync(kitchen, "Stove", AttributeControlType.RadioList), await FindAsync("STOVE"), chosen: true);
        await AddPartAsync(await AskAsync(kitchen, "Oil", AttributeControlType.Checkboxes, isRequired: false), await FindAsync("OIL"), shopperCounts: true);
    }

    private Task AddPartAsync(ProductAttributeMapping question, Product part, bool chosen = false, bool shopperCounts = false) => values.InsertAsync(new ProductAttributeValue
    {
        ProductAttributeMappingId = question.Id,
        AttributeValueType = AttributeValueType.AssociatedToProduct,
        AssociatedProductId = part.Id,
        Name = part.Name,
        Quantity = 1,
        CustomerEntersQty = shopperCounts,
        IsPreSelected = chosen
    });

    private async Task<ProductAttributeMapping> AskAsync(Product product, string name, AttributeControlType control, bool isRequired = true)
    {
        var attribute = new ProductAttribute { Name = name };
        await attributes.InsertAsync(attribute);
        var mapping = new ProductAttributeMapping { ProductId = product.Id, ProductAttributeId = attribute.Id, AttributeControlType = control, IsRequired = isRequired };
        await mappings.InsertAsync(mapping);
        return mapping;
    }

    private async Task<Product> FindAsync(string sku) => (await products.GetAllAsync(query => query.Where(known => known.Sku == sku))).Single();
}
