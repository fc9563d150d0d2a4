using Microsoft.AspNetCore.Mvc;

namespace DemoStore.Controllers;

public class CommonController : BasePublicController
{
    /// <summary>What an address shows that leads nowhere.</summary>
    [HttpGet]
    public IActionResult NotFoundPage()
    {
        return PageNotFound();
    }
}
