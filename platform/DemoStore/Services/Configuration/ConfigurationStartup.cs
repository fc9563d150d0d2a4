using DemoStore.Services.Common;
using Nop.Core.Infrastructure;
using Nop.Services.Configuration;

namespace DemoStore.Services.Configuration;

public sealed class ConfigurationStartup : INopStartup
{
    public int Order => 2000;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        TextConverter.KnowLists();
        services.AddScoped<ISettingService, SettingService>();
    }

    public void Configure(IApplicationBuilder application)
    {
    }
}
