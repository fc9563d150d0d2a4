namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>What a person can do about a stock item, as forms and addresses name it.</summary>
public enum DecisionAct
{
    Charge = 1,
    AlreadyDone = 2,
    TheyAreBack = 3,
    Hold = 4,
    GiveAgain = 5,
    Keep = 6,
    AcceptCounting = 7,
    CloseLines = 8,
    MoveLines = 9,
    Reopen = 10,
}
