using Nop.Core;
using Nop.Core.Infrastructure;
using Nop.Services.Customers;

namespace DemoStore.Services.Customers;

public sealed class CustomersStartup : INopStartup
{
    public int Order => 2000;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ICustomerService, CustomerService>();
        services.AddScoped<Passwords>();
        services.AddScoped<IWorkContext, WorkContext>();
    }

    public void Configure(IApplicationBuilder application)
    {
    }
}
