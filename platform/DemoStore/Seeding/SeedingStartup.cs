using Nop.Core.Infrastructure;

namespace DemoStore.Seeding;

public sealed class SeedingStartup : INopStartup
{
    public int Order => 3000;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<AttributesSeeder>();
        services.AddScoped<StockSeeder>();
    }

    public void Configure(IApplicationBuilder application)
    {
    }
}
