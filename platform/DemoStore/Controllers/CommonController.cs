using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;

namespace DemoStore.Controllers;

/// <summary>Pages that no shopper looks for.</summary>
public class CommonController : BasePublicController
{
    private readonly Nop.Services.Logging.ILogger _logger;
    private readonly IWorkContext _workContext;

    public CommonController(Nop.Services.Logging.ILogger logger, IWorkContext workContext)
    {
        _logger = logger;
        _workContext = workContext;
    }

    /// <summary>What an address shows that leads nowhere.</summary>
    [HttpGet]
    public IActionResult NotFoundPage()
    {
        return PageNotFound();
    }

    /// <summary>What a request shows that broke. The details go to the shop's log, not to the visitor.</summary>
    [IgnoreAntiforgeryToken]
    public async Task<IActionResult> Error()
    {
        var exception = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (exception == null)
            return PageNotFound();

        await _logger.ErrorAsync(exception.Message, exception, await _workContext.GetCurrentCustomerAsync());
        Response.StatusCode = StatusCodes.Status500InternalServerError;

        return View("~/Views/Common/Error.cshtml");
    }
}
