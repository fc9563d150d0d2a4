using Nop.Core;
using Nop.Core.Infrastructure;
using Nop.Services.Helpers;

namespace DemoStore.Services.Helpers;

public sealed class HelpersStartup : INopStartup
{
    public int Order => 2000;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IDateTimeHelper, DateTimeHelper>();
        services.AddScoped<IWebHelper, WebHelper>();
    }

    public void Configure(IApplicationBuilder application)
    {
    }
}
