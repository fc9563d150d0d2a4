using Nop.Core.Infrastructure;
using Nop.Services.Security;

namespace DemoStore.Services.Security;

public sealed class SecurityStartup : INopStartup
{
    public int Order => 2000;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
        => services.AddScoped<IPermissionService, PermissionService>();

    public void Configure(IApplicationBuilder application)
    {
    }
}
