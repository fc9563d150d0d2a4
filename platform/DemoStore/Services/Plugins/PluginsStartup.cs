using Nop.Core.Infrastructure;
using Nop.Services.Cms;
using Nop.Services.Plugins;

namespace DemoStore.Services.Plugins;

public sealed class PluginsStartup : INopStartup
{
    public int Order => 2000;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IPluginService, PluginService>();
        services.AddScoped<IUploadService, UploadService>();
        services.AddScoped(typeof(IPluginManager<>), typeof(PluginManager<>));
        services.AddScoped<IWidgetPluginManager, WidgetPluginManager>();
    }

    public void Configure(IApplicationBuilder application)
    {
    }
}
