using Microsoft.AspNetCore.DataProtection;
using Nop.Core.Infrastructure;
using Nop.Web.Framework.Mvc.Routing;
using Newtonsoft.Json.Serialization;

namespace DemoStore.Infrastructure;

/// <summary>Static files of the shop and of plugins, session, and MVC with views that plugins bring as source.</summary>
internal sealed class WebStartup : INopStartup
{
    public int Order => 100;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        var plugins = (PluginCatalog)services.First(x => x.ServiceType == typeof(PluginCatalog)).ImplementationInstance;
        var options = (StoreOptions)services.First(x => x.ServiceType == typeof(StoreOptions)).ImplementationInstance;

        services.AddDataProtection().PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(options.DataDirectory, "keys")));
        services.AddDistributedMemoryCache();
        services.AddSession(x => x.Cookie.Name = ".Nop.Session");
        services.AddAntiforgery(x => x.Cookie.Name = ".Nop.Antiforgery");

        var mvc = services.AddControllersWithViews()
            .AddNewtonsoftJson(x => x.SerializerSettings.ContractResolver = new DefaultContractResolver())
            .AddRazorRuntimeCompilation(x =>
            {
                x.FileProviders.Add(new PluginFiles(plugins.Directory));
                foreach (var assembly in plugins.Assemblies)
                    x.AdditionalReferencePaths.Add(assembly.Location);
            });
        foreach (var assembly in plugins.Assemblies)
            mvc.AddApplicationPart(assembly);
        services.AddRazorPages();
    }

    public void Configure(IApplicationBuilder application)
    {
        var plugins = application.ApplicationServices.GetRequiredService<PluginCatalog>();
        application.UseStaticFiles();
        application.UseStaticFiles(new StaticFileOptions { FileProvider = new PluginFiles(plugins.Directory, forBrowsers: true) });
        application.UseSession();
    }
}

/// <summary>Routing; what decides about a request by its endpoint (authentication, at 500) comes after it.</summary>
internal sealed class RoutingStartup : INopStartup
{
    public int Order => 400;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public void Configure(IApplicationBuilder application) => application.UseRouting();
}

/// <summary>The routes of all route providers, those of higher priority first.</summary>
internal sealed class EndpointsStartup : INopStartup
{
    public int Order => 900;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public void Configure(IApplicationBuilder application)
    {
        var types = application.ApplicationServices.GetRequiredService<ITypeFinder>();
        var providers = types.FindClassesOfType<IRouteProvider>().Select(x => (IRouteProvider)Activator.CreateInstance(x))
            .OrderByDescending(x => x.Priority).ToList();
        application.UseEndpoints(endpoints =>
        {
            foreach (var provider in providers)
                provider.RegisterRoutes(endpoints);
        });
    }
}
