using System.Security.Cryptography;
using System.Text;

namespace Nop.Plugin.Misc.Backorders.Services;

/// <summary>Tells what was shown to a person from what is true when the person agrees to it.</summary>
internal static class Fingerprint
{
    /// <returns>32 hexadecimal digits.</returns>
    public static string Of(string text)
    {
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
    }
}
