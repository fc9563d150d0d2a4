using Nop.Core.Infrastructure;

namespace DemoStore.Controllers;

/// <summary>Before everything else: a request that breaks shows a page and is logged.</summary>
public class ErrorPageStartup : INopStartup
{
    public int Order => 0;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public void Configure(IApplicationBuilder application)
    {
        application.UseExceptionHandler("/error");
    }
}
