package org.ayni.kernel.saddle;

/// f(z) = Σ costⱼ zⱼ − Σ valueⱼ(zⱼ) over a box: linear, but for some columns at the end whose value
/// is concave and told by its proximal map.
public interface Separable {

  /// First column with a value of its own; all before are linear.
  int firstCurved();

  /// The value of a curved column.
  double value(int column, double at);

  /// argmax over z of value(z) − (z − at)² / (2 step), within the column's box.
  double proximal(int column, double at, double step);

  /// No curved columns.
  static Separable linear(int columns) {
    return new Separable() {
      @Override
      public int firstCurved() {
        return columns;
      }

      @Override
      public double value(int column, double at) {
        throw new IndexOutOfBoundsException("column " + column + " is linear");
      }

      @Override
      public double proximal(int column, double at, double step) {
        throw new IndexOutOfBoundsException("column " + column + " is linear");
      }
    };
  }
}
