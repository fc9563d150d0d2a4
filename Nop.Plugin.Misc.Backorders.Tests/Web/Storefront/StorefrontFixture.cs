using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Services.Catalog;
using Nop.Services.Events;
using Nop.Services.Localization;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Factories;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Models.Cms;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Storefront;

/// <summary>A store without plugins that listens on a free port, and products made for one test each.</summary>
[NonParallelizable]
internal abstract class StorefrontFixture
{
    private readonly List<Shopper> _shoppers = [];

    protected TestStore Store { get; private set; }

    protected List<ZoneSeen> Zones { get; } = [];

    [OneTimeSetUp]
    public async Task StartStore()
    {
        Store = await TestStore.StartAsync(TestDatabase.Sqlite, new TestStoreOptions
        {
            Listen = true,
            Services = services =>
            {
                services.AddSingleton(Zones);
                services.AddScoped<IWidgetModelFactory, ZoneRecorder>();
                services.AddScoped<IConsumer<ModelPreparedEvent<BaseNopModel>>, JsonLdMarker>();
            }
        });
    }

    [OneTimeTearDown]
    public async Task StopStore()
    {
        if (Store != null)
            await Store.DisposeAsync();
    }

    [SetUp]
    public void Forget()
    {
        Zones.Clear();
    }

    [TearDown]
    public void CloseBrowsers()
    {
        _shoppers.ForEach(shopper => shopper.Dispose());
        _shoppers.Clear();
    }

    protected Shopper NewShopper()
    {
        var shopper = new Shopper(Store.Host.Address);
        _shoppers.Add(shopper);
        return shopper;
    }

    protected Task<Product> AddProductAsync(int stock, BackorderMode mode, Action<Product> change = null)
    {
        return Store.RunAsync(async services =>
        {
            var product = new Product
            {
                Name = "Garden Gnome",
                Sku = "GNOME" + Guid.NewGuid().ToString("N")[..6],
                ShortDescription = "Small, but not shy.",
                ProductType = ProductType.SimpleProduct,
                Price = 12.5m,
                ManageInventoryMethod = ManageInventoryMethod.ManageStock,
                StockQuantity = stock,
                BackorderMode = mode,
                DisplayStockAvailability = true,
                DisplayStockQuantity = true,
                OrderMinimumQuantity = 1,
                OrderMaximumQuantity = 1000,
                IsShipEnabled = true,
                Published = true,
                VisibleIndividually = true,
                CreatedOnUtc = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
                UpdatedOnUtc = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)
            };
            change?.Invoke(product);
            await services.GetRequiredService<IProductService>().InsertProductAsync(product);
            return product;
        });
    }

    protected Task<int> StockOfAsync(int productId)
    {
        return Store.RunAsync(async services =>
            (await services.GetRequiredService<IProductService>().GetProductByIdAsync(productId)).StockQuantity);
    }

    protected Task<string> TextAsync(string key)
    {
        return Store.RunAsync(services => services.GetRequiredService<ILocalizationService>().GetResourceAsync(key));
    }

    /// <summary>A zone that a page rendered, the type of what it handed over and, where it has one, its Id.</summary>
    internal sealed record ZoneSeen(string Zone, string Model, int? Id);

    /// <summary>Shows nothing in any zone, but notes which were asked.</summary>
    private sealed class ZoneRecorder : IWidgetModelFactory
    {
        private readonly List<ZoneSeen> _zones;

        public ZoneRecorder(List<ZoneSeen> zones)
        {
            _zones = zones;
        }

        public Task<List<RenderWidgetModel>> PrepareRenderWidgetModelAsync(string widgetZone, object additionalData = null, bool useCache = true)
        {
            lock (_zones)
                _zones.Add(new ZoneSeen(widgetZone, additionalData?.GetType().Name, (additionalData as BaseNopEntityModel)?.Id));
            return Task.FromResult(new List<RenderWidgetModel>());
        }
    }

    /// <summary>Does what a plugin without a reference to the shop's models can do: finds one by name and changes it.</summary>
    private sealed class JsonLdMarker : IConsumer<ModelPreparedEvent<BaseNopModel>>
    {
        public Task HandleEventAsync(ModelPreparedEvent<BaseNopModel> eventMessage)
        {
            var model = eventMessage.Model;
            if (model?.GetType().Name == "ProductDetailsModel")
            {
                var property = model.GetType().GetProperty("JsonLd");
                property.SetValue(model, ((string)property.GetValue(model)).Replace("schema.org/InStock", "schema.org/BackOrder", StringComparison.Ordinal));
            }

            return Task.CompletedTask;
        }
    }
}
