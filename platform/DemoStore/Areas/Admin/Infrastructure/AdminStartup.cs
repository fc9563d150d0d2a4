using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Configuration;
using Nop.Core.Infrastructure;
using Nop.Web.Areas.Admin.Factories;
using Nop.Web.Framework.Factories;
using Nop.Web.Framework.Menu;
using Nop.Web.Framework.Mvc.Routing;
using Nop.Web.Framework.UI;
using Nop.Web.Framework.WebOptimizer;

namespace DemoStore.Areas.Admin.Infrastructure;

/// <summary>Registers what pages need: the helpers of every view, the admin menu and the models of the admin pages.</summary>
public sealed class AdminStartup : INopStartup
{
    public int Order => 2000;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new AppSettings());
        services.AddSingleton<INopAssetHelper, NoBundles>();
        services.AddScoped<INopHtmlHelper, PageParts>();
        services.AddScoped<INopUrlHelper, RouteUrls>();
        services.AddScoped<IWidgetModelFactory, ZoneWidgets>();
        services.AddScoped<IAdminMenu, AdminMenuBuilder>();
        services.AddScoped<GridDescription>();
        services.AddScoped<AdminLists>();
        services.AddScoped<OrderModelFactory>();
        services.AddScoped<ShipmentModelFactory>();
        services.AddScoped<ProductModelFactory>();
        services.AddScoped<ProductStockModelFactory>();
        services.AddScoped<MessageModelFactory>();
        services.AddScoped<PluginModelFactory>();
        services.AddScoped<RecurringPaymentModelFactory>();
        services.AddScoped<SystemModelFactory>();
        services.Configure<MvcOptions>(options => options.Filters.Add<ModelValidation>());
        AddValidators(services);
    }

    public void Configure(IApplicationBuilder application)
    {
    }

    static void AddValidators(IServiceCollection services)
    {
        var types = (ITypeFinder)services.First(service => service.ServiceType == typeof(ITypeFinder)).ImplementationInstance;
        foreach (var type in types.FindClassesOfType<IValidator>())
            foreach (var service in type.GetInterfaces().Where(known => known.IsGenericType && known.GetGenericTypeDefinition() == typeof(IValidator<>)))
                services.AddTransient(service, type);
    }

    sealed class NoBundles : INopAssetHelper;
}
