using Microsoft.AspNetCore.Mvc;
using Nop.Web.Framework.Controllers;

namespace DemoStore.Controllers;

/// <summary>What all controllers of the storefront share: a form without its antiforgery token is refused.</summary>
[AutoValidateAntiforgeryToken]
public abstract class BasePublicController : BaseController
{
    protected IActionResult PageNotFound()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;

        return View("~/Views/Common/PageNotFound.cshtml");
    }
}
