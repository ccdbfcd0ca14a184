package sheetgrad.autodiff.export;

import java.util.List;

/** The frame of a script: around data and statements what checks and what trains. */
record ScriptText(String title, String lossCell, TorchScript.Training training) {
    String write(
            String data,
            String parameters,
            List<String> names,
            String statements,
            String lossName,
            double loss) {
        String list = String.join(", ", names);
        return """
                \"""%s: the loss %s, written by Sheetgrad from the workbook's formulas.\"""

                import torch

                %s# Data: what the formulas read and no parameter changes.
                %s
                # Parameters, named by their cells, and the gradient that the workbook has there.
                %sparameters = [%s]


                def model():
                    ""\"Calculates %s; a comment gives the formula of the first cell.""\"
                %s    return %s


                def check():
                    ""\"Compares loss and gradient with those of the workbook.""\"
                    loss = model()
                    print("loss", loss.item())
                    expected = torch.tensor(%s, dtype=torch.float64)
                    assert torch.allclose(loss, expected, rtol=1e-9, atol=1e-15), (loss, expected)
                    expected = [%s]
                    largest = max(gradient.abs().max().item() for gradient in expected)
                    found = torch.autograd.grad(loss, parameters, allow_unused=True)
                    for parameter, one, other in zip(parameters, found, expected):
                        one = torch.zeros_like(parameter) if one is None else one
                        assert torch.allclose(one, other, rtol=1e-7, atol=1e-9 * largest), (one, other)
                    print("loss and gradient agree with the workbook")


                def train(steps=%d):
                    optimiser = %s

                    def closure():
                        optimiser.zero_grad()
                        loss = %smodel()
                        loss.backward()
                        return loss

                    for _ in range(steps):
                        optimiser.step(closure)
                    print("loss after training", model().item())


                if __name__ == "__main__":
                    check()
                    train()
                """
                .formatted(
                        title,
                        lossCell,
                        helpers(statements),
                        data,
                        parameters,
                        list,
                        lossCell,
                        statements,
                        lossName,
                        TensorText.number(loss),
                        String.join(", ", names.stream().map(name -> name + "_gradient").toList()),
                        training.steps(),
                        training.optimiser(),
                        training.isMaximised() ? "-" : "");
    }

    /** Functions that the statements call. */
    private static String helpers(String statements) {
        StringBuilder helpers = new StringBuilder();
        if (statements.contains("convolution(")) {
            helpers.append(
                    """
                    def convolution(image, kernel, stride):
                        # the sums of products of a kernel with the windows that slide over an image
                        return torch.nn.functional.conv2d(image[None, None], kernel[None, None], stride=stride)[0, 0]


                    """);
        }
        if (statements.contains("max_pooling(")) {
            helpers.append(
                    """
                    def max_pooling(image, size, stride):
                        # the largest numbers of windows; equal ones share the gradient, as in the workbook
                        windows = image.unfold(0, size[0], stride[0]).unfold(1, size[1], stride[1])
                        return windows.amax(dim=(2, 3))


                    """);
        }
        return helpers.toString();
    }
}
