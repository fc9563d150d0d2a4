using Nop.Plugin.Misc.Backorders.Services.PuttingRight;
using Nop.Plugin.Misc.Backorders.Services.Receiving;
using Nop.Plugin.Misc.Backorders.Services.Releasing;

namespace Nop.Plugin.Misc.Backorders.Services.Sweeping;

/// <inheritdoc />
public class Recoveries : IRecoveries
{
    private readonly IPutRightService _putRightService;
    private readonly IReceiptService _receiptService;
    private readonly IReleaseRecovery _releaseRecovery;

    public Recoveries(IPutRightService putRightService, IReceiptService receiptService, IReleaseRecovery releaseRecovery)
    {
        _putRightService = putRightService;
        _receiptService = receiptService;
        _releaseRecovery = releaseRecovery;
    }

    public virtual async Task RecoverAsync()
    {
        await _releaseRecovery.RecoverAsync();
        await _putRightService.RecoverAsync();
        await _receiptService.RecoverAsync();
    }
}
