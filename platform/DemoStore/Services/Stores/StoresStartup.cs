using Nop.Core;
using Nop.Core.Infrastructure;
using Nop.Services.Stores;

namespace DemoStore.Services.Stores;

public sealed class StoresStartup : INopStartup
{
    public int Order => 2000;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<IStoreService, StoreService>();
        services.AddScoped<IStoreContext, CurrentStore>();
    }

    public void Configure(IApplicationBuilder application)
    {
    }
}
