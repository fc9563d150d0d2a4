using Nop.Core.Infrastructure;
using Nop.Services.Authentication;

namespace DemoStore.Services.Authentication;

public sealed class AuthenticationStartup : INopStartup
{
    /// <summary>After routing, before the endpoints.</summary>
    public int Order => 500;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddAuthentication(CookieAuthenticationService.SCHEME).AddCookie(CookieAuthenticationService.SCHEME, options =>
        {
            options.Cookie.Name = ".DemoStore.Login";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.LoginPath = "/login";
            options.AccessDeniedPath = "/login";
        });
        services.AddScoped<IAuthenticationService, CookieAuthenticationService>();
    }

    public void Configure(IApplicationBuilder application) => application.UseAuthentication();
}
