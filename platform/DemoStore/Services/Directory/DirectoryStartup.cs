using Nop.Core.Infrastructure;

namespace DemoStore.Services.Directory;

public sealed class DirectoryStartup : INopStartup
{
    public int Order => 2000;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
        => services.AddScoped<CurrencyService>();

    public void Configure(IApplicationBuilder application)
    {
    }
}
