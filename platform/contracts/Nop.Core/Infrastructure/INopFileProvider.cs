using Microsoft.Extensions.FileProviders;

namespace Nop.Core.Infrastructure;

public interface INopFileProvider : IFileProvider
{
    string Combine(string[] paths);

    bool DirectoryExists(string path);

    bool FileExists(string filePath);

    string GetAbsolutePath(string[] paths);

    string MapPath(string path);
}
