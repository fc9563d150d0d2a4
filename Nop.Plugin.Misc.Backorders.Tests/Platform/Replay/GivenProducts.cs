using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Services.Catalog;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay;

/// <summary>Makes a scenario's products with everything that counts their stock.</summary>
internal sealed class GivenProducts(IServiceProvider services, Roles roles)
{
    private static readonly string[] Known =
    [
        "manageInventoryMethod", "backorderMode", "stockQuantity", "useMultipleWarehouses", "warehouse", "minStockQuantity", "lowStockActivity",
        "notifyAdminForQuantityBelow", "allowBackInStockSubscriptions", "allowAddingOnlyExistingAttributeCombinations", "displayStockAvailability",
        "displayStockQuantity", "productAvailabilityRangeSet", "availableForPreOrder", "isShipEnabled", "isRecurring", "recurringCycleLength", "recurringTotalCycles", "orderMinimumQuantity",
        "orderMaximumQuantity", "price", "attributes", "combinations", "warehouses", "bundled", "published",
    ];

    /// <summary>Parts may be given after their bundles, so bundles are tied together last.</summary>
    public async Task MakeAsync(JsonObject given, JsonObject defaults)
    {
        foreach (var (role, product) in given)
            await AddAsync(role, new JsonObject(defaults.Where(pair => !product.AsObject().ContainsKey(pair.Key)).Concat(product.AsObject())
                .Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone()))));
        foreach (var (role, product) in given)
            if (product["bundled"] is { } bundled)
                await BundleAsync(roles.Id(nameof(Product), role), bundled.AsObject());
    }

    private async Task AddAsync(string role, JsonObject given)
    {
        Assert.That(given.Select(pair => pair.Key).Except(Known), Is.Empty, $"nobody prepares this of {role}");
        var product = new Product
        {
            Name = role,
            Sku = Guid.NewGuid().ToString("N"),
            Published = (bool?)given["published"] ?? true,
            VisibleIndividually = true,
            ProductType = ProductType.SimpleProduct,
            ManageInventoryMethod = Enum.Parse<ManageInventoryMethod>((string)given["manageInventoryMethod"]),
            BackorderMode = Enum.Parse<BackorderMode>((string)given["backorderMode"]),
            LowStockActivity = Enum.Parse<LowStockActivity>((string)given["lowStockActivity"]),
            StockQuantity = (int)given["stockQuantity"],
            MinStockQuantity = (int)given["minStockQuantity"],
            NotifyAdminForQuantityBelow = (int)given["notifyAdminForQuantityBelow"],
            UseMultipleWarehouses = (bool)given["useMultipleWarehouses"],
            WarehouseId = (string)given["warehouse"] is { } warehouse ? roles.Id(nameof(Warehouse), warehouse) : 0,
            AllowBackInStockSubscriptions = (bool)given["allowBackInStockSubscriptions"],
            AllowAddingOnlyExistingAttributeCombinations = (bool)given["allowAddingOnlyExistingAttributeCombinations"],
            DisplayStockAvailability = (bool)given["displayStockAvailability"],
            DisplayStockQuantity = (bool)given["displayStockQuantity"],
            ProductAvailabilityRangeId = (bool)given["productAvailabilityRangeSet"] ? await RangeAsync() : 0,
            AvailableForPreOrder = (bool)given["availableForPreOrder"],
            IsShipEnabled = (bool)given["isShipEnabled"],
            IsRecurring = (bool)given["isRecurring"],
            RecurringCycleLength = (int?)given["recurringCycleLength"] ?? 0,
            RecurringTotalCycles = (int?)given["recurringTotalCycles"] ?? 0,
            OrderMinimumQuantity = (int)given["orderMinimumQuantity"],
            OrderMaximumQuantity = (int)given["orderMaximumQuantity"],
            Price = (decimal)given["price"],
        };
        await services.GetRequiredService<IProductService>().InsertProductAsync(product);
        roles.Set(product, role);
        foreach (var (name, attribute) in given["attributes"]?.AsObject() ?? [])
            await AddAttributeAsync(product, name, attribute.AsObject());
        foreach (var (name, combination) in given["combinations"]?.AsObject() ?? [])
            await AddCombinationAsync(product, name, combination.AsObject());
        foreach (var (name, stock) in given["warehouses"]?.AsObject() ?? [])
            await services.GetRequiredService<IProductService>().InsertProductWarehouseInventoryAsync(new()
            {
                ProductId = product.Id,
                WarehouseId = roles.Id(nameof(Warehouse), name),
                StockQuantity = (int)stock["stockQuantity"],
                ReservedQuantity = (int)stock["reservedQuantity"],
            });
    }

    private async Task AddAttributeAsync(Product product, string name, JsonObject given)
    {
        var attributes = services.GetRequiredService<IProductAttributeService>();
        var attribute = new ProductAttribute { Name = name };
        await attributes.InsertProductAttributeAsync(attribute);
        var mapping = new ProductAttributeMapping
        {
            ProductId = product.Id,
            ProductAttributeId = attribute.Id,
            IsRequired = (bool)given["required"],
            AttributeControlType = Enum.Parse<AttributeControlType>((string)given["control"] ?? nameof(AttributeControlType.DropdownList)),
        };
        await attributes.InsertProductAttributeMappingAsync(mapping);
        foreach (var value in given["values"]?.AsArray() ?? [])
            await attributes.InsertProductAttributeValueAsync(new ProductAttributeValue { ProductAttributeMappingId = mapping.Id, Name = (string)value, Quantity = 1 });
    }

    /// <summary>"combination S" is the value S, alone.</summary>
    private async Task AddCombinationAsync(Product product, string role, JsonObject given)
    {
        var attributes = services.GetRequiredService<IProductAttributeService>();
        var combination = new ProductAttributeCombination
        {
            ProductId = product.Id,
            AttributesXml = await OfValueAsync(product, role[(role.IndexOf(' ') + 1)..]),
            StockQuantity = (int)given["stockQuantity"],
            AllowOutOfStockOrders = (bool)given["allowOutOfStockOrders"],
            NotifyAdminForQuantityBelow = (int)given["notifyAdminForQuantityBelow"],
        };
        await attributes.InsertProductAttributeCombinationAsync(combination);
        roles.Set(combination, role);
    }

    private async Task<string> OfValueAsync(Product product, string name)
    {
        var attributes = services.GetRequiredService<IProductAttributeService>();
        foreach (var mapping in await attributes.GetProductAttributeMappingsByProductIdAsync(product.Id))
            if ((await attributes.GetProductAttributeValuesAsync(mapping.Id)).FirstOrDefault(value => value.Name == name) is { } value)
                return services.GetRequiredService<IProductAttributeParser>().AddProductAttribute(string.Empty, mapping, value.Id.ToString(CultureInfo.InvariantCulture));
        throw new NotSupportedException($"{product.Name} has no value '{name}'");
    }

    /// <summary>The bundle's first attribute gets a value that stands for units of the part.</summary>
    private async Task BundleAsync(int bundleId, JsonObject given)
    {
        var attributes = services.GetRequiredService<IProductAttributeService>();
        await attributes.InsertProductAttributeValueAsync(new ProductAttributeValue
        {
            ProductAttributeMappingId = (await attributes.GetProductAttributeMappingsByProductIdAsync(bundleId))[0].Id,
            AttributeValueType = AttributeValueType.AssociatedToProduct,
            AssociatedProductId = roles.Id(nameof(Product), (string)given["associatedProduct"]),
            Name = (string)given["value"],
            Quantity = (int)given["quantity"],
            CustomerEntersQty = (bool)given["customerEntersQty"],
        });
    }

    private async Task<int> RangeAsync()
    {
        var ranges = services.GetRequiredService<IRepository<ProductAvailabilityRange>>();
        var range = new ProductAvailabilityRange { Name = ReplayTexts.RangeName };
        await ranges.InsertAsync(range);
        return range.Id;
    }
}
