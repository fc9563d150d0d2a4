using System.Globalization;
using DemoStore.Services.Catalog;
using DemoStore.Services.Shipping;
using DemoStore.Services.Orders;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Services.Catalog;
using Nop.Services.Customers;
using Nop.Services.Orders;
using Nop.Services.Payments;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>A product with its chosen attributes, as it goes into the cart.</summary>
public readonly record struct Goods(int ProductId, string AttributesXml = "", int CombinationId = 0);

/// <summary>Products of every kind that the platform counts, and what people do with them.</summary>
public static class StockKinds
{
    /// <summary>A product of two combinations, "S" and "L", each with its own stock.</summary>
    public static async Task<(Goods Small, Goods Large)> CombinationsAsync(this Shop shop, int small, int large)
    {
        var productId = await shop.ProductAsync(0, product =>
        {
            product.Name = "Woollen hat";
            product.ManageInventoryMethod = ManageInventoryMethod.ManageStockByAttributes;
        });

        return await shop.Store.RunAsync(async services =>
        {
            var mapping = await MapAsync(services, productId, "Size");
            return (await CombineAsync(services, mapping, "S", small), await CombineAsync(services, mapping, "L", large));
        });
    }

    /// <summary>A product counted by its combinations, whose one combination takes units of another product with it.</summary>
    public static async Task<Goods> CombinationOfAsync(this Shop shop, int stock, int partId, int units)
    {
        var productId = await shop.ProductAsync(0, product =>
        {
            product.Name = "Gift box";
            product.ManageInventoryMethod = ManageInventoryMethod.ManageStockByAttributes;
        });

        return await shop.Store.RunAsync(async services => await CombineAsync(services, await MapAsync(services, productId, "Cup"), "C", stock,
            value => (value.AttributeValueType, value.AssociatedProductId, value.Quantity) = (AttributeValueType.AssociatedToProduct, partId, units)));
    }

    /// <summary>A product in several warehouses, with so many units in each.</summary>
    public static async Task<(int ProductId, int[] Warehouses)> WarehousesAsync(this Shop shop, params int[] stocks)
    {
        var productId = await shop.ProductAsync(0, product => product.UseMultipleWarehouses = true);
        var warehouses = await shop.Store.RunAsync(async services =>
        {
            var ids = new List<int>();
            foreach (var stock in stocks)
            {
                var warehouse = new Warehouse { Name = $"W{ids.Count + 1}" };
                await services.GetRequiredService<IRepository<Warehouse>>().InsertAsync(warehouse);
                await services.GetRequiredService<IProductService>().InsertProductWarehouseInventoryAsync(new ProductWarehouseInventory { ProductId = productId, WarehouseId = warehouse.Id, StockQuantity = stock });
                ids.Add(warehouse.Id);
            }

            return ids.ToArray();
        });

        return (productId, warehouses);
    }

    /// <summary>A product of which each unit takes so many units of other products; its own stock is not tracked unless said so.</summary>
    public static async Task<Goods> BundleAsync(this Shop shop, int? stock, params (int ProductId, int Units)[] parts)
    {
        var productId = await shop.ProductAsync(stock ?? 0, product =>
        {
            product.Name = "Breakfast set";
            product.ManageInventoryMethod = stock is null ? ManageInventoryMethod.DontManageStock : ManageInventoryMethod.ManageStock;
        });

        return await shop.Store.RunAsync(async services =>
        {
            var xml = string.Empty;
            foreach (var (part, units) in parts)
            {
                var mapping = await MapAsync(services, productId, $"Part {part}");
                var value = new ProductAttributeValue { ProductAttributeMappingId = mapping.Id, AttributeValueType = AttributeValueType.AssociatedToProduct, AssociatedProductId = part, Name = $"Part {part}", Quantity = units };
                await services.GetRequiredService<IProductAttributeService>().InsertProductAttributeValueAsync(value);
                xml = services.GetRequiredService<IProductAttributeParser>().AddProductAttribute(xml, mapping, value.Id.ToString(CultureInfo.InvariantCulture));
            }

            return new Goods(productId, xml);
        });
    }

    /// <summary>Through cart and checkout.</summary>
    /// <param name="beforeBuying">What happens while it is in the cart.</param>
    public static Task<int> OrderAsync(this Shop shop, Goods goods, int quantity, Func<IList<ShoppingCartItem>, Task> beforeBuying = null) => shop.Store.RunAsync(async services =>
    {
        var customer = await services.GetRequiredService<ICustomerService>().GetCustomerByIdAsync(shop.CustomerId);
        await services.GetRequiredService<IWorkContext>().SetCurrentCustomerAsync(customer);
        var storeId = (await services.GetRequiredService<IStoreContext>().GetCurrentStoreAsync()).Id;
        var product = await services.GetRequiredService<IProductService>().GetProductByIdAsync(goods.ProductId);
        var warnings = await services.GetRequiredService<IShoppingCartService>().AddToCartAsync(customer, product, ShoppingCartType.ShoppingCart, storeId, goods.AttributesXml, quantity: quantity);
        Assert.That(warnings, Is.Empty);
        if (beforeBuying is not null)
            await beforeBuying(await services.GetRequiredService<IShoppingCartService>().GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, storeId));
        var result = await services.GetRequiredService<IOrderProcessingService>().PlaceOrderAsync(new ProcessPaymentRequest
        {
            CustomerId = customer.Id,
            StoreId = storeId,
            OrderGuid = Guid.NewGuid(),
            PaymentMethodSystemName = PaymentMethods.Invoice.SystemName,
        });
        Assert.That(result.Errors, Is.Empty);
        return result.PlacedOrder.Id;
    });

    /// <summary>A product of which the platform says there are so many, and they are at a customer's: sent, then cancelled. A sweep finds it.</summary>
    public static async Task<int> CountedWronglyAsync(this Shop shop, int units, Action<Product> set = null)
    {
        var productId = await shop.ProductAsync(units, set);
        var order = await shop.OrderAsync(productId, units);
        await shop.ShipmentAsync(await shop.ItemAsync(order), units, send: true);
        await shop.CancelAsync(order);

        return productId;
    }

    public static Task StockCombinationAsync(this Shop shop, Goods goods, int by) => shop.Store.RunAsync(async services =>
    {
        var attributes = services.GetRequiredService<IProductAttributeService>();
        var combination = await attributes.GetProductAttributeCombinationByIdAsync(goods.CombinationId);
        combination.StockQuantity += by;
        await attributes.UpdateProductAttributeCombinationAsync(combination);
    });

    public static Task DeleteCombinationAsync(this Shop shop, Goods goods) => shop.Store.RunAsync(async services =>
    {
        var attributes = services.GetRequiredService<IProductAttributeService>();
        await attributes.DeleteProductAttributeCombinationAsync(await attributes.GetProductAttributeCombinationByIdAsync(goods.CombinationId));
    });

    public static Task StockWarehouseAsync(this Shop shop, int productId, int warehouseId, int by) => shop.Store.RunAsync(async services =>
    {
        var products = services.GetRequiredService<IProductService>();
        var row = (await products.GetAllProductWarehouseInventoryRecordsAsync(productId)).Single(row => row.WarehouseId == warehouseId);
        row.StockQuantity += by;
        await products.UpdateProductWarehouseInventoryAsync(row);
    });

    /// <summary>The product comes to a warehouse that it was not in.</summary>
    public static Task StockFirstWarehouseAsync(this Shop shop, int productId, int warehouseId, int stock, int reserved) => shop.Store.RunAsync<IProductService>(products =>
        products.InsertProductWarehouseInventoryAsync(new ProductWarehouseInventory { ProductId = productId, WarehouseId = warehouseId, StockQuantity = stock, ReservedQuantity = reserved }));

    /// <summary>The product page with no warehouse ticked.</summary>
    public static Task UntickWarehousesAsync(this Shop shop, int productId) => shop.Store.RunAsync(async services =>
    {
        var product = await services.GetRequiredService<IProductService>().GetProductByIdAsync(productId);
        await services.GetRequiredService<ProductEditing>().SaveAsync(product, product.StockQuantity, _ => { }, new Dictionary<int, WarehouseRow>());
    });

    /// <summary>"stock/reserved" of each warehouse, by id.</summary>
    public static Task<string> WarehouseRowsAsync(this Shop shop, int productId) => shop.Store.RunAsync<IRepository<ProductWarehouseInventory>, string>(async rows =>
        string.Join(' ', (await rows.Table.Where(row => row.ProductId == productId).OrderBy(row => row.WarehouseId).ToListAsync()).Select(row => $"{row.StockQuantity}/{row.ReservedQuantity}")));

    /// <summary>The add-shipment page, from a chosen warehouse.</summary>
    public static Task ShipFromAsync(this Shop shop, int itemId, int quantity, int warehouseId) => shop.Store.RunAsync(async services =>
    {
        var item = await services.GetRequiredService<IOrderService>().GetOrderItemByIdAsync(itemId);
        var order = await services.GetRequiredService<IOrderService>().GetOrderByIdAsync(item.OrderId);
        var form = new ShipmentForm(new Dictionary<int, int> { [itemId] = quantity }, Ship: true, Warehouses: new Dictionary<int, int> { [itemId] = warehouseId });
        var answer = await services.GetRequiredService<ShipmentHandling>().AddAsync(order, form);
        Assert.That(answer.Succeeded, string.Join("; ", answer.Notices));
    });

    private static async Task<ProductAttributeMapping> MapAsync(IServiceProvider services, int productId, string name)
    {
        var attributes = services.GetRequiredService<IProductAttributeService>();
        var attribute = new ProductAttribute { Name = name };
        await attributes.InsertProductAttributeAsync(attribute);
        var mapping = new ProductAttributeMapping { ProductId = productId, ProductAttributeId = attribute.Id, AttributeControlType = AttributeControlType.DropdownList };
        await attributes.InsertProductAttributeMappingAsync(mapping);
        return mapping;
    }

    private static async Task<Goods> CombineAsync(IServiceProvider services, ProductAttributeMapping mapping, string name, int stock, Action<ProductAttributeValue> set = null)
    {
        var attributes = services.GetRequiredService<IProductAttributeService>();
        var value = new ProductAttributeValue { ProductAttributeMappingId = mapping.Id, Name = name, Quantity = 1 };
        set?.Invoke(value);
        await attributes.InsertProductAttributeValueAsync(value);
        var xml = services.GetRequiredService<IProductAttributeParser>().AddProductAttribute(string.Empty, mapping, value.Id.ToString(CultureInfo.InvariantCulture));
        var combination = new ProductAttributeCombination { ProductId = mapping.ProductId, AttributesXml = xml, StockQuantity = stock, AllowOutOfStockOrders = true, Sku = $"HAT-{name}" };
        await attributes.InsertProductAttributeCombinationAsync(combination);
        return new Goods(mapping.ProductId, xml, combination.Id);
    }
}
