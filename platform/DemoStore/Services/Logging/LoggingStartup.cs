using Nop.Core.Infrastructure;
using Nop.Services.Logging;

namespace DemoStore.Services.Logging;

public sealed class LoggingStartup : INopStartup
{
    public int Order => 2000;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<Nop.Services.Logging.ILogger, LogService>();
        services.AddScoped<ICustomerActivityService, CustomerActivityService>();
    }

    public void Configure(IApplicationBuilder application)
    {
    }
}
