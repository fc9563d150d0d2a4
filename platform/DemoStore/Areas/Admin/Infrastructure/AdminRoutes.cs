using Nop.Web.Framework;
using Nop.Web.Framework.Mvc.Routing;

namespace DemoStore.Areas.Admin.Infrastructure;

/// <summary>Addresses of the admin area (Admin/Order/Edit/1) and of logging in.</summary>
public sealed class AdminRoutes : IRouteProvider
{
    public int Priority => 0;

    public void RegisterRoutes(IEndpointRouteBuilder endpointRouteBuilder)
    {
        endpointRouteBuilder.MapControllerRoute("Login", "login", new { controller = "Customer", action = "Login" });
        endpointRouteBuilder.MapControllerRoute("Logout", "logout", new { controller = "Customer", action = "Logout" });
        endpointRouteBuilder.MapAreaControllerRoute("areaRoute", AreaNames.ADMIN, "Admin/{controller=Home}/{action=Index}/{id?}");
    }
}
