using Nop.Core.Infrastructure;
using Nop.Services.Vendors;

namespace DemoStore.Services.Vendors;

public sealed class VendorsStartup : INopStartup
{
    public int Order => 2000;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
        => services.AddScoped<IVendorService, VendorService>();

    public void Configure(IApplicationBuilder application)
    {
    }
}
